package org.croisements.network.evidence;

/** What may be wrong with a value that a source gives; the value is kept as it was given. */
public enum QualityFlag {
    /** The value is there, but hardly right. */
    DOUBTFUL,
    /** The source has no value where one is to be expected. */
    MISSING,
    /** Lines of one source, or several sources, give different values for the same thing. */
    CONFLICTING,
    /** The source gives one code to several territories; all of them are kept. */
    CODE_TWICE,
    /** The source names several where one is to be expected; all of them are kept. */
    AMBIGUOUS,
    /** The value stands for something near it, such as a commune's centre for a quarter's. */
    APPROXIMATE,
    /** The place can't be where the source puts it, so that it is not shown. */
    MISPLACED,
    /** It names a territory that the reference does not have. */
    UNKNOWN_TERRITORY,
    /** A contract without any priority quarter of its generation in the directory. */
    QPV_MISSING,
    /** A priority quarter without any contract of its generation in the directory. */
    CONTRACT_MISSING
}
