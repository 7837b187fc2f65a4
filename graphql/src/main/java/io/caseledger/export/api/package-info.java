/** The whole log for auditors, as files that never change, with a manifest of what is claimed of it. */
@NullMarked
package io.caseledger.export.api;

import org.jspecify.annotations.NullMarked;
