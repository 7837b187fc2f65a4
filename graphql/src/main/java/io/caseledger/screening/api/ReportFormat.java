package io.caseledger.screening.api;

/** As what a report is rendered. */
enum ReportFormat {
    HTML,
    PDF
}
