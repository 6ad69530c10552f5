/** Benchmarks of the running suite: what a request costs, beside a reference measured in the same run. */
@NullMarked
package org.croisements.suite.benchmark;

import org.jspecify.annotations.NullMarked;
