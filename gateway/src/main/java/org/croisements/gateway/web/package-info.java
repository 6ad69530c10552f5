/** What every part of the gateway needs to speak HTTP: its settings, its public address, negotiation, small pages. */
@NullMarked
package org.croisements.gateway.web;

import org.jspecify.annotations.NullMarked;
