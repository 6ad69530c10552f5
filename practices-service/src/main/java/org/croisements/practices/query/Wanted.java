package org.croisements.practices.query;

import java.util.List;
import org.croisements.practices.analysis.Word;

/**
 * A word that is searched for, or an expression in quotation marks.
 *
 * @param written as the caller wrote it
 * @param words one, or those of the expression in their order
 * @param expression whether the words must follow each other
 */
public record Wanted(String written, List<Word> words, boolean expression) {}
