package org.anbiao.support;

import com.github.mvysny.fakeservlet.FakeHttpSession;
import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockInstantiator;
import com.github.mvysny.kaributesting.v10.mock.MockVaadinSession;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.SpringVaadinServletService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.util.ClassUtils;

/** Opens views without a browser, with the portal's own beans; {@link #open()} before a test, {@link #close()} after it. */
@TestComponent
public class ViewTester {

    private static final Routes ROUTES = routes();

    private final ApplicationContext context;

    public ViewTester(ApplicationContext context) {
        this.context = context;
    }

    /** Starts a session for whoever is logged in now; {@code UI.getCurrent().navigate(…)} opens a view. */
    public void open() {
        SecurityContext login = SecurityContextHolder.getContext();
        MockVaadin.setMockRequestFactory(session -> request(session, login));
        MockVaadin.setup(MockedUI::new, new TestServlet(context));
    }

    /** Ends the session. */
    public void close() {
        MockVaadin.tearDown();
    }

    private static FakeRequest request(FakeHttpSession session, SecurityContext login) {
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, login);
        FakeRequest request = new FakeRequest(session);
        request.setUserPrincipalInt(login.getAuthentication());
        request.setUserInRole((principal, role) -> login.getAuthentication() != null
                && login.getAuthentication().getAuthorities().stream()
                        .anyMatch(granted -> granted.getAuthority().equals("ROLE_" + role)));
        return request;
    }

    /**
     * The views are package-private, which Karibu's own search leaves out. The portal's error pages are left to the browser
     * tests: here Karibu's own let the failure itself reach the test.
     */
    @SuppressWarnings("unchecked")
    private static Routes routes() {
        Routes routes = new Routes();
        var search = new ClassPathScanningCandidateComponentProvider(false);
        search.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        search.findCandidateComponents("org.anbiao").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            routes.getRoutes().add((Class<? extends Component>) type);
        });
        return routes;
    }

    private static final class TestServlet extends SpringServlet {

        private final transient ApplicationContext context;

        TestServlet(ApplicationContext context) {
            super(context, false);
            this.context = context;
        }

        @Override
        protected VaadinServletService createServletService(DeploymentConfiguration configuration)
                throws ServiceException {
            TestService service = new TestService(this, configuration, context);
            service.init();
            ROUTES.register(service.getContext());
            return service;
        }
    }

    private static final class TestService extends SpringVaadinServletService {

        TestService(SpringServlet servlet, DeploymentConfiguration configuration, ApplicationContext context) {
            super(servlet, configuration, context);
        }

        @Override
        protected boolean isAtmosphereAvailable() {
            return false;
        }

        @Override
        public String getMainDivId(VaadinSession session, VaadinRequest request) {
            return "ROOT-1";
        }

        @Override
        protected VaadinSession createVaadinSession(VaadinRequest request) {
            return new MockVaadinSession(this, MockedUI::new);
        }

        @Override
        public Instantiator getInstantiator() {
            return MockInstantiator.Companion.create(super.getInstantiator());
        }
    }
}
