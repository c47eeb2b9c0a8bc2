using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.People.Organisations;

namespace Tandem.Product.Ideas;

/// <summary>Answers for <c>/customer-weight</c> under organisations.</summary>
internal static class CustomerWeightAnswers
{
    public static SubResource SubResource { get; } = new("customer-weight",
    [
        new("GET", "", "Says how much the votes of the organisation's people count for ideas.", Show) { Gives = typeof(WeightView) },
        new("PUT", "", "Says anew how much they count, from 0 to 100.", Set) { Takes = typeof(WeightView), Status = 204 },
    ], kind => kind == Organisation.Kind);

    internal sealed record WeightView(int? Weight = null);

    private static async Task Show(Exchange exchange, RecordKind kind, IRecord record)
    {
        exchange.By.Demand(IdeaKind.Kind.InternalRight);
        var id = ((Organisation)record).Id;
        var row = await exchange.Store.Set<CustomerWeight>().AsNoTracking().SingleOrDefaultAsync(each => each.Organisation == id, exchange.Stop);
        await exchange.Give(new WeightView(row?.Weight ?? CustomerWeight.Usual));
    }

    private static async Task Set(Exchange exchange, RecordKind kind, IRecord record)
    {
        using var body = await exchange.Body();
        await exchange.Get<SetCustomerWeight>().Run(new(((Organisation)record).Id, body.As<WeightView>().Weight), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }
}
