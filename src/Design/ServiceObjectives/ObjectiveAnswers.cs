using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Tandem.Interface.Readers;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.ServiceObjectives;

/// <summary>Gives an objective as an OpenSLO document: on its page and under <c>/api/v1/service-objectives/SLO-1/openslo</c>.</summary>
internal static class ObjectiveAnswers
{
    public const string Yaml = "application/yaml; charset=utf-8";

    public static SubResource Under { get; } = new(
        "openslo",
        [new("GET", "", "Gives the objective as an OpenSLO v1 document, in YAML.", Answer)],
        kind => kind == ObjectiveKind.Kind);

    public static async Task<IResult> Download(string number, Store store, Reader reader)
    {
        var objective = (ServiceObjective)await store.Find(ObjectiveKind.Kind, number, reader.Actor, reader.Stop);
        return Results.Bytes(System.Text.Encoding.UTF8.GetBytes(await Written(store, objective, reader.Stop)), Yaml, $"{ObjectiveKind.Kind.NumberOf(objective)}.yaml");
    }

    private static async Task Answer(Exchange exchange, RecordKind kind, IRecord record)
    {
        exchange.Response.ContentType = Yaml;
        await exchange.Response.WriteAsync(await Written(exchange.Store, (ServiceObjective)record, exchange.Stop), exchange.Stop);
    }

    private static async Task<string> Written(Store store, ServiceObjective objective, CancellationToken stop) =>
        OpenSloWriter.Write(objective, await store.Services.Where(service => service.Id == objective.Service).Select(service => service.Name).SingleAsync(stop));
}
