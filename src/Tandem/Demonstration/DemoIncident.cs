using Tandem.Kernel.Access;
using Tandem.Kernel.Comments;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;

namespace Tandem.Demonstration;

/// <summary>Tells one incident from its first call to its end, as far as the end lies in the past.</summary>
internal sealed class DemoIncident(Store store, Cast cast, Dice dice, DateTimeOffset now)
{
    private const double SolvedAtTheDesk = 0.4;

    private const double TakesLong = 0.06;

    /// <summary>How far this one is told: until now, or until somebody put it aside.</summary>
    private DateTimeOffset end;

    public void Happen(DateTimeOffset at)
    {
        end = IsPutAside(at) ? at + dice.Around(TimeSpan.FromMinutes(75)) : now;
        var story = dice.Pick(Story.All);
        var words = new StoryWords(dice);
        var service = cast.Services[story.Service];
        var alert = story.Description.StartsWith("Alert", StringComparison.Ordinal);
        var requester = dice.Pick(cast.Requesters);
        var incident = Log(story, words, service, alert ? null : requester, at);
        var team = !alert && dice.Falls(SolvedAtTheDesk) ? cast.Desk : service.Team!.Value;
        if (!Assign(incident, team, ref at, out var agent))
            return;
        if (!Start(incident, agent, story, words, ref at))
            return;
        if (dice.Falls(0.22) && !Wait(incident, agent, alert ? null : requester, ref at))
            return;
        Finish(incident, agent, story, words, requester, at);
    }

    private Incident Log(Story story, StoryWords words, Service service, Person? requester, DateTimeOffset at)
    {
        var (impact, urgency) = Weight(service);
        var incident = new Incident
        {
            Title = words.Tell(story.Title),
            Description = words.Tell(story.Description),
            Requester = requester?.Id,
            Organisation = requester?.Organisation,
            Service = service.Id,
            Category = story.Category,
            Channel = requester is null ? Channel.Monitoring : dice.Pick<Channel>([Channel.Portal, Channel.Portal, Channel.Phone, Channel.Phone, Channel.Mail, Channel.Chat]),
            OpenedAt = at,
        };
        incident.Weigh(impact, urgency, PriorityMatrix.Standard);
        store.Add(incident);
        Say(incident, new IncidentLogged(incident.Id, incident.Title, incident.Channel), requester, at);
        return incident;
    }

    private (Level Impact, Level Urgency) Weight(Service service) => service.Criticality switch
    {
        Criticality.Critical => (dice.Falls(0.12) ? Level.High : Level.Medium, dice.Falls(0.3) ? Level.High : Level.Medium),
        Criticality.High => (dice.Falls(0.05) ? Level.High : Level.Medium, dice.Falls(0.15) ? Level.High : Level.Medium),
        Criticality.Medium => (dice.Falls(0.5) ? Level.Medium : Level.Low, Level.Medium),
        _ => (Level.Low, dice.Falls(0.4) ? Level.Medium : Level.Low),
    };

    private bool Assign(Incident incident, Id<Team> team, ref DateTimeOffset at, out Person agent)
    {
        agent = dice.Pick(cast.Crews[team]);
        if (!Later(ref at, Pace(incident, TimeSpan.FromMinutes(14))))
            return false;
        var desk = dice.Pick(cast.Crews[cast.Desk]);
        var wrong = dice.Falls(0.16);
        var first = wrong ? dice.Pick([.. cast.Crews.Keys]) : team;
        incident.AssignTo(first, null);
        Say(incident, new IncidentAssigned(incident.Id, first, null), desk, at);
        if (wrong && first != team)
        {
            if (!Later(ref at, TimeSpan.FromMinutes(70)))
                return false;
            incident.AssignTo(team, null);
            Say(incident, new IncidentAssigned(incident.Id, team, null), dice.Pick(cast.Crews[first]), at);
        }

        if (!Later(ref at, Pace(incident, TimeSpan.FromMinutes(25))))
            return false;
        incident.AssignTo(team, agent.Id);
        Say(incident, new IncidentAssigned(incident.Id, team, agent.Id), agent, at);
        return true;
    }

    private bool Start(Incident incident, Person agent, Story story, StoryWords words, ref DateTimeOffset at)
    {
        if (!Later(ref at, Pace(incident, TimeSpan.FromMinutes(20))))
            return false;
        incident.Start(at);
        Say(incident, new IncidentStarted(incident.Id), agent, at);
        if (!Later(ref at, Pace(incident, TimeSpan.FromMinutes(35))))
            return false;
        Comment(incident, agent, words.Tell(story.Note), hidden: true, at);
        if (incident.Requester is null || story.Reply.Length == 0)
            return true;
        if (!Later(ref at, TimeSpan.FromMinutes(12)))
            return false;
        Comment(incident, agent, words.Tell(story.Reply), hidden: false, at);
        return true;
    }

    private bool Wait(Incident incident, Person agent, Person? requester, ref DateTimeOffset at)
    {
        var reason = requester is not null && dice.Falls(0.6) ? PendingReason.Requester : dice.Pick<PendingReason>([PendingReason.Supplier, PendingReason.Supplier, PendingReason.Evidence, PendingReason.Change]);
        incident.Wait(reason, null, at);
        Say(incident, new IncidentHeld(incident.Id, reason, null), agent, at);
        if (!Later(ref at, TimeSpan.FromHours(9)))
            return false;
        if (reason == PendingReason.Requester)
            Comment(incident, requester!, dice.Pick<string>(["Yes, it still happens.", "I tried what you said: same picture.", "Works on the other computer, not on mine.", "I can be reached until four today."]), hidden: false, at);
        incident.Start(at);
        Say(incident, new IncidentStarted(incident.Id), agent, at);
        return true;
    }

    private void Finish(Incident incident, Person agent, Story story, StoryWords words, Person requester, DateTimeOffset at)
    {
        if (!Later(ref at, dice.Falls(TakesLong) ? TimeSpan.FromDays(12) : Pace(incident, TimeSpan.FromHours(3.2))))
            return;
        if (dice.Falls(0.03))
        {
            incident.Cancel(at);
            Say(incident, new IncidentCancelled(incident.Id, "Went away before we could see it."), agent, at);
            return;
        }

        Resolve(incident, agent, words.Tell(story.Resolution), at);
        if (incident.Requester is not null && dice.Falls(0.05))
        {
            if (!Later(ref at, TimeSpan.FromHours(7)))
                return;
            incident.Reopen();
            Say(incident, new IncidentReopened(incident.Id, "It is back since this morning."), requester, at);
            if (!Later(ref at, TimeSpan.FromHours(5)))
                return;
            Resolve(incident, agent, words.Tell(story.Resolution), at);
        }

        at += TimeSpan.FromDays(5);
        if (at >= end)
            return;
        incident.Close(at);
        Say(incident, new IncidentClosed(incident.Id), null, at);
        if (incident.Requester is not null && dice.Falls(0.3))
            new DemoMark(store, dice, now).Ask(incident, requester, at);
    }

    private void Resolve(Incident incident, Person agent, string text, DateTimeOffset at)
    {
        var code = dice.Falls(0.82) ? ResolutionCode.Solved : dice.Pick<ResolutionCode>([ResolutionCode.Workaround, ResolutionCode.NotReproducible, ResolutionCode.NoFault]);
        incident.Resolve(code, text, at);
        Say(incident, new IncidentResolved(incident.Id, code, text), agent, at);
    }

    private void Comment(Incident incident, Person by, string text, bool hidden, DateTimeOffset at)
    {
        var comment = new Comment
        {
            Kind = IncidentKind.Kind.Name,
            Record = incident.Id.Value,
            Author = by.Id.Value,
            AuthorName = by.Name,
            Text = text,
            Internal = hidden,
            At = at,
        };
        store.Add(comment);
        Say(incident, new CommentAdded(comment.About, comment.Id, text, hidden, []), by, at);
    }

    private void Say(Incident incident, Kernel.Facts.IFact fact, Person? by, DateTimeOffset at) =>
        store.AnnounceStep(incident, fact, by is null ? Actor.System("demo") : new Actor(by.Id.Value, by.Name) { Cause = "demo" }, at);

    /// <summary>A desk always has work before it: what came in last is done last.</summary>
    private bool IsPutAside(DateTimeOffset at) => dice.Falls(0.7 * Math.Exp(-(now - at).TotalDays / 4));

    /// <summary>What is urgent goes faster.</summary>
    private static TimeSpan Pace(Incident incident, TimeSpan usual) => usual * (incident.Priority switch { 1 => 0.25, 2 => 0.5, 3 => 1.0, _ => 1.9 });

    private bool Later(ref DateTimeOffset at, TimeSpan median)
    {
        at += dice.Around(median);
        return at < end;
    }
}
