/** The door for files: sending one, and getting it again. */
@NullMarked
package io.caseledger.file.api;

import org.jspecify.annotations.NullMarked;
