/**
 * Who was trained (学员), in which class, and which sessions they attended (培训人次、签到、结业).
 *
 * <p>A trainee is one person, whoever registers them, known again by identity-document number or by phone and name; a
 * walk-in (当场报名) is registered by name and merged later. A participation is one trainee in one class: enrolment, the
 * attendance of each session, completion (结业) and certificate. Attendance comes one by one or as a list, of which each row
 * is stored whole or refused whole.
 *
 * <p>Nobody is in two places at a time: each trainee has a timetable, a stream of its own, and whatever takes attendance
 * takes the time there, in the same unit of work. Names, phones and identity numbers stand in
 * {@link io.caseledger.attendance.TraineeIdentity} and nowhere else; whatever is derived from them goes through
 * {@link io.caseledger.attendance.LookupKey}. Which step is possible when stands in
 * {@link io.caseledger.attendance.TraineeLifeCycle}, {@link io.caseledger.attendance.ParticipationLifeCycle} and
 * {@link io.caseledger.attendance.AttendanceLifeCycle}.
 */
@NullMarked
package io.caseledger.attendance;

import org.jspecify.annotations.NullMarked;
