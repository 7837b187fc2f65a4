/**
 * A project: one undertaking unit, alone or with partners, carries one direction of the guide for a period. Facts belong
 * to a project, and its indicators are counted within its period.
 */
@NullMarked
package io.caseledger.project;

import org.jspecify.annotations.NullMarked;
