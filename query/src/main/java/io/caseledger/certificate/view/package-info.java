/** Training certificates and the runs that issued them, as they are shown. */
@NullMarked
package io.caseledger.certificate.view;

import org.jspecify.annotations.NullMarked;
