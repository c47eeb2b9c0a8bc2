using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Operation.StatusComponents;

/// <summary>Which services everybody in the world may see.</summary>
public static class StatusComponentPractice
{
    public static Practice Practice { get; } = new Practice("Status components")
        .Record(StatusComponentKind.Kind, Map, StatusComponentKind.Resource)
        .Suits(StandardRole.Agent, GrantScope.Everywhere, StatusComponentKind.Kind.ReadRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, StatusComponentKind.Kind.ReadRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, StatusComponentKind.Kind.ReadRight)
        .Administers("Public status page", "/status-components", "world", StatusComponentKind.Kind.ReadRight);

    private static void Map(EntityTypeBuilder<StatusComponent> component) => component.HasIndex(row => row.Service).IsUnique();
}
