/** The desk in the API: what an office asks across kinds of records. */
@NullMarked
package io.caseledger.desk.api;

import org.jspecify.annotations.NullMarked;
