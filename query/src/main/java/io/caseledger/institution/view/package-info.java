/** What is shown of institutions and practitioners, and who was qualified where on a day. */
@NullMarked
package io.caseledger.institution.view;

import org.jspecify.annotations.NullMarked;
