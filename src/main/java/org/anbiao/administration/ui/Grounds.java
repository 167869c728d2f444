package org.anbiao.administration.ui;

import java.time.LocalDate;

/** On what day, why, and by which document units are merged, split or given away. */
record Grounds(LocalDate on, String reason, String document) {}
