package org.croisements.network.output;

/** What something that a working group produced is. */
public enum OutputKind {
    EVENT,
    PRACTICE,
    DOCUMENT,
    /** Made by several centres for all of them to use. */
    JOINT_TOOL,
    OTHER
}
