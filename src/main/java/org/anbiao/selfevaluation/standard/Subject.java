package org.anbiao.selfevaluation.standard;

import java.util.UUID;

/**
 * What decides the standard of an enterprise or place.
 *
 * @param traits what decides which items apply to it
 * @param supervisorTenantId its direct supervisor, whose choices hold for it
 */
public record Subject(
        UUID enterpriseId, String name, SubjectClass subjectClass, Traits traits, UUID supervisorTenantId) {}
