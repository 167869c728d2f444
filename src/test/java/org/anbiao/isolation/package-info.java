/** Proves that nobody reaches what is another's: tables, routes, downloads, moves. */
package org.anbiao.isolation;
