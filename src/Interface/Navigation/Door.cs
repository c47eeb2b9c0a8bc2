namespace Tandem.Interface.Navigation;

/// <summary>
/// A component that a later room hangs on a place of an earlier room's page, so that the earlier room need not know of it.
/// </summary>
/// <param name="Place">Named by the page, such as <c>user-menu</c> or <c>incident.panels</c>.</param>
public sealed record Door(string Place, Type Component, int Order = 100);
