package org.croisements.kit.problem;

/**
 * What one kind of problem says: its HTTP status code, 400 to 599, and a short sentence in English and in French.
 */
public record ProblemMeaning(int status, String title, String titleFr) {}
