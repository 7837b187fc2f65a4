/** What is stored for ever, held against files. */
@NullMarked
package io.caseledger.golden;

import org.jspecify.annotations.NullMarked;
