package org.croisements.suite.benchmark;

/** One thing to measure, told how many were begun before it. */
@FunctionalInterface
interface Call {
    void make(int number) throws Exception;
}
