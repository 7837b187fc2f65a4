/**
 * The form of an export, as those who write it and those who check it share it: a manifest, and parts of the log that never change.
 * Described for others in {@code docs/audit.md}.
 */
@NullMarked
package io.caseledger.export.bundle;

import org.jspecify.annotations.NullMarked;
