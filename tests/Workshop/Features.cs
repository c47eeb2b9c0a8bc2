using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Tests.Workshop;

public sealed record MakerHired(Id<Maker> Maker) : IFact
{
    RecordKey IFact.About => new("person", Maker.Value);
}

public sealed class HireMaker(Store store) : IFeature<HireMaker.Request, Maker>
{
    public sealed record Request(string Name);

    public async Task<Maker> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var maker = new Maker { Name = request.Name };
        store.Add(maker);
        store.Announce(new MakerHired(maker.Id), by);
        await store.SaveChangesAsync(stop);
        return maker;
    }
}

public sealed record ToolBought(Id<Tool> Tool) : IFact
{
    RecordKey IFact.About => new("tool", Tool.Value);
}

public sealed record ToolPriced(Id<Tool> Tool) : IFact
{
    RecordKey IFact.About => new("tool", Tool.Value);

    bool IFact.Internal => true;
}

public sealed record ToolMoved(Id<Tool> Tool, string To) : IFact
{
    RecordKey IFact.About => new("tool", Tool.Value);
}

public sealed record ToolEdited(Id<Tool> Tool) : IFact
{
    RecordKey IFact.About => new("tool", Tool.Value);
}

public sealed class BuyTool(Store store) : IFeature<BuyTool.Request, Tool>
{
    public sealed record Request(
        string? Title,
        string? Notes = null,
        long Price = 0,
        int? Weight = null,
        bool Sharp = false,
        Colour? Colour = null,
        DateTimeOffset? Bought = null,
        Id<Maker>? Owner = null,
        Id<Maker>? Shop = null,
        IReadOnlyList<Id<Maker>>? Lenders = null,
        CustomValues? Custom = null);

    public async Task<Tool> Run(Request request, Actor by, CancellationToken stop = default)
    {
        if (string.IsNullOrWhiteSpace(request.Title))
            throw new Refused("Say what the tool is called.", nameof(request.Title));
        var tool = new Tool
        {
            Title = request.Title,
            Notes = request.Notes ?? "",
            Price = request.Price,
            Weight = request.Weight,
            Sharp = request.Sharp,
            Colour = request.Colour ?? Tests.Workshop.Colour.Plain,
            Bought = request.Bought,
            Owner = request.Owner,
            Shop = request.Shop,
            Custom = request.Custom ?? CustomValues.None,
        };
        store.Add(tool);
        store.Announce(new ToolBought(tool.Id), by);
        await store.SaveChangesAsync(stop);
        return tool;
    }
}

public sealed class EditTool(Store store) : IFeature<EditTool.Request>
{
    public sealed record Request(Id<Tool> Tool, Patch Patch);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var tool = await store.Set<Tool>().SingleAsync(tool => tool.Id == request.Tool, stop);
        request.Patch.Take<string>("title", value => tool.Title = value ?? "");
        request.Patch.Take<string>("notes", value => tool.Notes = value ?? "");
        request.Patch.Take<long>("price", value => tool.Price = value);
        request.Patch.Take<int?>("weight", value => tool.Weight = value);
        request.Patch.Take<bool>("sharp", value => tool.Sharp = value);
        request.Patch.Take<Colour?>("colour", value => tool.Colour = value ?? Colour.Plain);
        request.Patch.Take<DateTimeOffset?>("bought", value => tool.Bought = value);
        request.Patch.Take<Id<Maker>?>("owner", value => tool.Owner = value);
        request.Patch.Take<CustomValues>("custom", value => tool.Custom = value ?? CustomValues.None);
        if (request.Patch.Names("price"))
            store.Announce(new ToolPriced(tool.Id), by);
        else
            store.Announce(new ToolEdited(tool.Id), by);
        await store.SaveChangesAsync(stop);
    }
}

public sealed class UseTool(Store store) : IFeature<UseTool.Request>
{
    public sealed record Request(Id<Tool> Tool);

    public Task Run(Request request, Actor by, CancellationToken stop = default) => MoveTool.To(store, request.Tool, "used", "", by, stop);
}

public sealed class BreakTool(Store store) : IFeature<BreakTool.Request>
{
    public sealed record Request(Id<Tool> Tool, string? Reason = null);

    public Task Run(Request request, Actor by, CancellationToken stop = default) => MoveTool.To(store, request.Tool, "broken", request.Reason ?? "", by, stop);
}

public sealed class LendTool(Store store) : IFeature<LendTool.Request>
{
    public sealed record Request(Id<Tool> Tool, Id<Maker> To);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var tool = await store.Set<Tool>().SingleAsync(tool => tool.Id == request.Tool, stop);
        tool.Owner = request.To;
        store.Announce(new ToolEdited(tool.Id), by);
        await store.SaveChangesAsync(stop);
    }
}

internal static class MoveTool
{
    public static async Task To(Store store, Id<Tool> id, string state, string reason, Actor by, CancellationToken stop)
    {
        var tool = await store.Set<Tool>().SingleAsync(tool => tool.Id == id, stop);
        Tool.Life.Move(tool.State, state);
        (tool.State, tool.Reason) = (state, reason);
        store.Announce(new ToolMoved(tool.Id, state), by);
        await store.SaveChangesAsync(stop);
    }
}
