/** What happens at the diagram's events and gateways, where no task stands. */
package io.cpor.process.event;
