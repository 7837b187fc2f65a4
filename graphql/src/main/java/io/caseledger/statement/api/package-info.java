/** Certified statements for readers: the document with its signature, the lists behind it, and the pages for paper and screen. */
@NullMarked
package io.caseledger.statement.api;

import org.jspecify.annotations.NullMarked;
