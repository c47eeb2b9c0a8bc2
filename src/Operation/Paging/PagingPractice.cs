using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Operation.Channels;
using Tandem.Operation.Contacts;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Operation.MajorIncidents;
using Tandem.Operation.Merging;

namespace Tandem.Operation.Paging;

/// <summary>Paging: whoever is on call is called, in their own way, until somebody answers.</summary>
public static class PagingPractice
{
    public static Practice Practice { get; } = new Practice("Paging")
        .Record(PageKind.Kind, PageStore.Map, PageKind.Resource)
        .Table<PageNotice>(PageStore.Map)
        .Table<ContactPlan>(ContactStore.Map)
        .Sets(ChannelSettings.All)
        .Does<TakeStep.Order, TakeStep>()
        .Does<SendNotice.Order, SendNotice>()
        .Does<EndSnooze.Order, EndSnooze>()
        .Listens<IncidentResolved, OnIncidentResolved>()
        .Listens<IncidentCancelled, OnIncidentCancelled>()
        .Listens<IncidentClosed, OnIncidentClosed>()
        .Listens<IncidentMerged, OnIncidentMerged>()
        .Listens<PagingRequested, OnPagingRequested>()
        .Listens<RespondersNamed, OnRespondersNamed>()
        .Listens<AlertAcknowledged, OnAlertAcknowledged>()
        .Listens<AlertGivenBack, OnAlertGivenBack>()
        .Listens<MajorIncidentAccepted, OnMajorIncidentAccepted>()
        .Uses(services => services
            .AddSingleton<SigningKeys>().AddSingleton<AllowedTargets>().AddSingleton<HttpDelivery>()
            .AddSingleton<IChannel, WebhookChannel>().AddSingleton<IChannel, PushChannel>().AddSingleton<IChannel, GatewayChannel>().AddSingleton<IChannel, MailChannel>().AddScoped<IChannel, InAppChannel>()
            .AddScoped<Carriers>().AddScoped<TeamHours>().AddScoped<Reached>().AddScoped<Judgement>().AddScoped<NoticePlanner>().AddScoped<PageSchedule>().AddScoped<PageRecollection>())
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "pages.*")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "pages.*")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "pages.*")
        .Explains("Page", "A call to whoever is on call, which goes on, step by step, until somebody answers.")
        .Explains("Acknowledge", "To say that one has it. Nobody else is called from then on.")
        .Shows("Pages", "/pages", "bell-ringing", PageKind.Kind.ReadRight);
}
