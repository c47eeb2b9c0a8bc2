using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Rooms;
using Tandem.Operation.Paging;

namespace Tandem.Operation.PagingPages;

/// <summary>The pages of people on call, and what hangs on the pages of others.</summary>
public static class PagingPagesPractice
{
    public static Practice Practice { get; } = new Practice("Paging pages")
        .Uses(services => services
            .AddScoped<TargetNames>().AddScoped<EscalationPolicyPosts>().AddScoped<PageByLink>().AddScoped<PagingPosts>()
            .AddDoor<PageNoticesDoor>("page.main").AddDoor<PagesPanel>("incident.panels", 3).AddDoor<ServiceOnCallPanel>("service.panels", 3)
            .AddDoor<ContactsCard>("profile", 60).AddDoor<CallingDoor>("top-bar", 5))
        .Answers(PagingPosts.Map)
        .Shows("On-call", "/on-call", "phone-call", PageKind.Kind.ReadRight, 'c');
}
