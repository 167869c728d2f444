package org.anbiao.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test with the whole portal on a fresh real PostgreSQL, connected as the application role. All such tests share one
 * context, so each makes its own tenants ({@link TenantFixture}) and leaves others alone. Timers and background jobs of the
 * engine do not run by themselves.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@ActiveProfiles("test")
@Import({TenantFixture.class, ViewTester.class})
public @interface DatabaseTest {}
