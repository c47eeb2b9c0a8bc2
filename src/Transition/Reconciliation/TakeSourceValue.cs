using System.Globalization;
using System.Text.Json.Nodes;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Reconciliation;

/// <summary>Believes the source: the item gets its value, and from then on counts as told by it.</summary>
public sealed class TakeSourceValue(Store store, EditConfigurationItem edit) : IFeature<TakeSourceValue.Request>
{
    private const string Attributes = "attributes.";
    private const string Custom = "custom.";

    public sealed record Request(Id<Discrepancy> Discrepancy);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var conflict = await store.OpenDiscrepancy(request.Discrepancy, DiscrepancyNature.Conflict, by, stop);
        store.Settle(conflict, $"The value of {conflict.Source} was taken.", by);
        await edit.Run(new(conflict.Item, Patch(conflict.Field, conflict.Theirs)) { Source = conflict.Source }, by, stop);
    }

    private static Patch Patch(string field, string? value) => new(
        field.StartsWith(Attributes, StringComparison.Ordinal) ? new JsonObject { ["attributes"] = new JsonObject { [field[Attributes.Length..]] = value } }
        : field.StartsWith(Custom, StringComparison.Ordinal) ? new JsonObject { ["custom"] = new JsonObject { [field[Custom.Length..]] = value } }
        : new JsonObject { [field] = field == "cost" && value is not null ? JsonValue.Create(int.Parse(value, CultureInfo.InvariantCulture)) : value });
}
