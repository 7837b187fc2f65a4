/** What is on record of rebuilds. */
@NullMarked
package io.caseledger.rebuild.view;

import org.jspecify.annotations.NullMarked;
