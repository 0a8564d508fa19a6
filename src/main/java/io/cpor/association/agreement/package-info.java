/** What was agreed with the customer: who, which workloads or subscriptions, in which role. */
package io.cpor.association.agreement;
