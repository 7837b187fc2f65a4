/** What is shown of projects. */
@NullMarked
package io.caseledger.project.view;

import org.jspecify.annotations.NullMarked;
