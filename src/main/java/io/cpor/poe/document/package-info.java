/**
 * The POE as a document: the fillable PDF to download, the signed and sealed one with its evidence, and the check of a seal.
 */
package io.cpor.poe.document;
