using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Strategy;

/// <summary>Services come into the portfolio, go live with an owner, and retire.</summary>
public sealed class PortfolioTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task A_service_goes_live_only_with_somebody_who_answers_for_it(DatabaseKind store)
    {
        var house = await houses.On(store);
        var service = await house.Do((AddService add) => add.Run(new("Archive"), Census.Tandem));

        var no = await Should.ThrowAsync<Refused>(() => house.Do((MoveService move) => move.Run(new(service.Id, ServiceLife.Live), Census.Tandem)));
        no.Complaints.Single().Field.ShouldBe("owner");

        var owner = await house.Enter("Owner");
        await house.Do((EditService edit) => edit.Run(new(service.Id, Patch.Of("owner", owner.Id)), Census.Tandem));
        await house.Do((MoveService move) => move.Run(new(service.Id, ServiceLife.Live), Census.Tandem));
        (await house.Read(each => each.Services.AsNoTracking().SingleAsync(row => row.Id == service.Id))).State.ShouldBe(ServiceLife.Live);
        await Should.ThrowAsync<NoSuchMove>(() => house.Do((MoveService move) => move.Run(new(service.Id, ServiceLife.Pipeline), Census.Tandem)));
    }

    [Theory, Stores]
    public async Task No_two_services_have_one_name(DatabaseKind store)
    {
        var house = await houses.On(store);
        await house.Do((AddService add) => add.Run(new("Mail room"), Census.Tandem));

        var no = await Should.ThrowAsync<Refused>(() => house.Do((AddService add) => add.Run(new(" Mail room "), Census.Tandem)));

        no.Complaints.Single().Field.ShouldBe("name");
    }

    [Theory, Stores]
    public async Task An_edit_tells_what_changed_from_what_to_what(DatabaseKind store)
    {
        var house = await houses.On(store);
        var service = await house.Do((AddService add) => add.Run(new("Scales", Criticality: Criticality.Low), Census.Tandem));

        await house.Do((EditService edit) => edit.Run(new(service.Id, Patch.Of("criticality", Criticality.Critical)), Census.Tandem));

        var fact = await house.Read(each => each.Facts.SingleAsync(row => row.Record == service.Id.Value && row.Name == nameof(ServiceEdited)));
        fact.ReadChanges().GetProperty("criticality").EnumerateArray().Select(value => value.GetString()).ShouldBe(["low", "critical"]);
    }
}
