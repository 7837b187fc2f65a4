/** What is shown of complaints. */
@NullMarked
package io.caseledger.complaint.view;

import org.jspecify.annotations.NullMarked;
