using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Product.Backlog;
using Tandem.Product.LaunchChecks;
using Tandem.Product.Launches;
using Tandem.Product.Products;

namespace Tandem.Demonstration;

/// <summary>What the web shop launched half a season ago: it went through its checks, was announced, and its month is over, so that one sees what came of it.</summary>
internal sealed class DemoLaunched(Store store, AsOf past, IEnumerable<ILaunchCheck> checks, TimeProvider clock)
{
    private const int Ago = 45;
    private const string Text = "Articles are found by the numbers you have always used, and the basket says **at once** what the deposit is.";

    private static readonly (string Check, string Reason)[] Waived = [("supplierTermsHold", "The contract is being renewed; both sides have said so"), ("onCallCovered", "The team that built it stays beside the desk for two weeks")];
    private static readonly (string Check, string Evidence)[] Attested = [("backOutTested", "Brought back on the test site in six minutes"), ("securityReviewed", "Reviewed with the release: nothing new is kept of a person")];

    public async Task Remember(DigitalProduct product, Person owner, CancellationToken stop)
    {
        var live = clock.GetUtcNow().AddDays(-Ago);
        var by = new Actor(owner.Id.Value, owner.Name) { Cause = "demo", Organisation = owner.Organisation?.Value, Grants = [Grant.All] };
        var finished = await store.BacklogItems.Where(row => row.Product == product.Id && row.FinishedAt < live && row.FinishedAt > live.AddDays(-Ago)).OrderByDescending(row => row.FinishedAt).Take(3).Select(row => row.Id).ToListAsync(stop);
        var launch = new Launch
        {
            Title = "Found at once, paid as expected",
            Product = product.Id,
            Items = finished,
            Owner = owner.Id,
            PlannedFor = live,
            Audience = "Everybody who orders in the shop",
            Message = "What you look for is there, and the price is what you pay.",
            Channels = "Mail, changelog",
            Materials = "Two pictures and a page of help",
            Announcement = Text,
            ExpectedIncidents = 60,
            ExpectedSatisfaction = 3.5,
            MeasuredBy = product.Objectives[0],
            ExpectedProgress = 25,
        };
        store.Add(launch);
        store.AnnounceStep(launch, new LaunchPlanned(launch.Id, launch.Title), by, live.AddDays(-20));
        foreach (var (check, evidence) in Attested)
        {
            launch.Attest(new(check, by.Name, live.AddDays(-4), evidence));
            store.AnnounceStep(launch, new CheckAttested(launch.Id, check, evidence), by, live.AddDays(-4));
        }

        foreach (var (check, reason) in Waived)
        {
            launch.Waive(new(check, by.Name, live.AddDays(-3), reason));
            store.AnnounceStep(launch, new CheckWaived(launch.Id, check, reason), by, live.AddDays(-3));
        }

        await Go(launch, live, by, stop);
    }

    private async Task Go(Launch launch, DateTimeOffset live, Actor by, CancellationToken stop)
    {
        launch.MoveTo(LaunchLife.Go, live.AddDays(-2));
        List<string> waived = [.. Waived.Select(waiver => waiver.Check)];
        store.AnnounceStep(launch, new LaunchApproved(launch.Id, [.. checks.Where(check => check.For == launch.Kind && !waived.Contains(check.Name)).Select(check => check.Name)], waived), by, live.AddDays(-2));
        launch.Announce(Text, live.AddDays(-1));
        store.AnnounceStep(launch, new LaunchAnnounced(launch.Id, Text), by, live.AddDays(-1));
        launch.MoveTo(LaunchLife.Live, live);
        launch.Begin((await past.Of(launch.MeasuredBy!.Value, live, stop))?.Progress);
        store.AnnounceStep(launch, new LaunchCarriedOut(launch.Id), by, live);
        launch.MoveTo(LaunchLife.Closed, live.AddDays(32));
        launch.Learn("People found what they looked for, and called less. The desk should have seen the new search a week before.");
        store.AnnounceStep(launch, new LaunchClosed(launch.Id, launch.Review), by, live.AddDays(32));
        await store.SaveChangesAsync(stop);
    }
}
