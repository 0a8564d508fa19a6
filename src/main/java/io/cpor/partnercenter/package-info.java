/**
 * Microsoft's Partner Center, behind the one port {@link io.cpor.partnercenter.PartnerCenter}. Microsoft publishes no
 * claims API, so the port has two adapters: HTTP, for the sandbox and for a partner's own integration that speaks Partner
 * Center's REST conventions (field facts 5.5), and filing by hand.
 */
package io.cpor.partnercenter;
