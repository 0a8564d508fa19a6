/** The mails we write to the customer and to the partner's own people. Microsoft's mails are Microsoft's. */
package io.cpor.mail;
