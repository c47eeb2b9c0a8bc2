using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Product.Imports;

namespace Tandem.Product.Backlog;

/// <summary>The backlog: what may be built for a product, in the order in which it is to be.</summary>
public static class BacklogPractice
{
    public static Practice Practice { get; } = new Practice("Backlog")
        .Record(BacklogItemKind.Kind, BacklogStore.Map, BacklogItemKind.Resource)
        .Relates(BacklogStore.SupportedBy, "Supported by", BacklogStore.Supports, "Speaks for")
        .Relates(BacklogStore.Blocks, "Blocks", BacklogStore.BlockedBy, "Blocked by")
        .Uses(services => services.AddScoped<ImportBacklog>().AddScoped<BacklogPosts>().AddDoor<BacklogPanel>("problem.panels").AddDoor<BacklogPanel>("idea.panels"))
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "backlog-items.read")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "backlog-items.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "backlog-items.*")
        .Explains("Backlog", "What may be built for a product, in one order: what stands first is built first.")
        .Explains("Acceptance criterion", "What must be seen to be true before an item is done.")
        .Shows("Backlog", "/backlog-items?open=true", "list-check", BacklogItemKind.Kind.ReadRight)
        .Answers(BacklogPosts.Map);
}
