/**
 * Training (培训) in a project of direction 10. A programme (课题培训方案) holds the syllabus (课程大纲): units, each of one of four
 * modules. Classes (期) are planned under it, opened for enrolment, and their sessions delivered; a class is delivered once
 * every session is delivered or cancelled, and certified once everybody who completed it has a certificate. Sessions held on
 * site are recorded; the recording (视频) is uploaded, published, and open until it is taken down or its time is over.
 *
 * <p>Sessions and recordings belong to their class and stand in its stream. A class's number, a unit's id, and the time of a
 * lecturer and of a place are kept free of conflicts by small streams of their own: see
 * {@link io.caseledger.training.TrainingDesk}. Other features learn of a class through
 * {@link io.caseledger.training.TrainingClasses}.
 */
@NullMarked
package io.caseledger.training;

import org.jspecify.annotations.NullMarked;
