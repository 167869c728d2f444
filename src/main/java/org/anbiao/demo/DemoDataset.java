package org.anbiao.demo;

/** A part of the demonstration's data, loaded after the authorities; order by {@code @Order}. */
public interface DemoDataset {

    /**
     * Loads the part into an empty database.
     *
     * @param passwordHash hash of the demonstration's password, for further accounts
     */
    void load(DemoOrganisations organisations, String passwordHash);
}
