using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Settings;
using Tandem.Operation.Channels;
using Tandem.Operation.Contacts;
using Tandem.Operation.Escalations;
using Tandem.Operation.OnCall;
using Tandem.Operation.Paging;
using Tandem.People.Persons;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.OnCall;

/// <summary>An office with a schedule of two and a policy: whoever is on call first, then the manager.</summary>
internal sealed record Watch(House House, Office Office, Person Anna, Person Ben, Schedule Schedule, EscalationPolicy Policy)
{
    public static async Task<Watch> In(House house, bool webhook = false, string? address = null, int repeat = 1)
    {
        var office = await Office.In(house);
        var (anna, ben) = (await house.Enter("Anna", StandardRole.Agent), await house.Enter("Ben", StandardRole.Agent));
        // From Monday 00:00 Anna, from Monday 12:00 Ben, and so on.
        var schedule = await house.Do<AddSchedule, Schedule>(feature => feature.Run(
            new($"Network {Guid.CreateVersion7():N}", Team: office.Network.Id, Zone: "Etc/UTC", Layers: [new("Halves", [anna.UserName!, ben.UserName!], new(2026, 3, 2), "00:00", RotationUnit.Hour, 12)]), Census.Tandem));
        List<EscalationTarget> first = [new(TargetKind.Schedule, ScheduleKind.Kind.NumberOf(schedule))];
        if (webhook)
            first.Add(new(TargetKind.Webhook, address!));
        var policy = await house.Do<AddEscalationPolicy, EscalationPolicy>(feature => feature.Run(
            new($"Network {Guid.CreateVersion7():N}", Team: office.Network.Id, Steps: [new(first, 5), new([new(TargetKind.Person, office.ManagerPerson.UserName!)], 10)], Repeat: repeat, DefaultFor: [office.Network.Name]), Census.Tandem));
        return new(house, office, anna, ben, schedule, policy);
    }

    /// <summary>Calls about a new incident, or about one that is there.</summary>
    public async Task<Page> Call(RecordKey? subject = null, Urgency urgency = Urgency.High) =>
        await House.Do<PageSomebody, Page>(feature => feature.Run(new("The line is down", subject, Team: Office.Network.Id, Urgency: urgency, Details: "Since noon"), Census.Tandem));

    public Task<Page> Now(Page page) => House.Read(store => store.Pages.AsNoTracking().SingleAsync(each => each.Id == page.Id));

    public Task<List<PageNotice>> Notices(Page page) => House.Read(store => store.NoticesOf(page.Id).ToListAsync());

    public Task<List<string>> Facts(Page page) => Office.Facts(page.Id.Value);

    public async Task Choose(Person person, params ContactMethod[] methods)
    {
        var actor = await House.ActorOf(person);
        await House.Do<ChooseContactMethods>(feature => feature.Run(new(methods), actor));
    }

    /// <summary>Allows the machine on which the test runs.</summary>
    public static Task Allow(House house, bool allow = true) =>
        house.Do<ChangeSettings>(feature => feature.Run(new(new Dictionary<string, string?> { [ChannelSettings.Allowed.Name] = allow ? "127.0.0.1" : null }), Census.Tandem));

    public async Task Pass(TimeSpan time)
    {
        House.Clock.Move(time);
        await House.Settled();
    }
}
