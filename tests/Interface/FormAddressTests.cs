using System.Net;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
using Tandem.People.Persons;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Workshop;

namespace Tandem.Tests.Interface;

/// <summary>Where the addresses lead to which forms are sent, for somebody who merely looks.</summary>
public sealed class FormAddressTests(Houses houses) : IClassFixture<Houses>
{
    [Theory, Stores]
    public async Task Whoever_asks_for_the_address_of_a_form_sees_the_page_above_it(DatabaseKind store)
    {
        var office = await Office.In(await houses.On(store));
        var incident = IncidentKind.Kind.PathOf(await office.Log("Printer", new()));
        using var visitor = await office.House.SignedIn("Greta", StandardRole.Administrator);
        var person = Person.Kind.PathOf(office.AgentPerson);

        foreach (var (address, page) in new[]
        {
            ($"{person}/invite", person), ($"{person}/sessions/end", person), ($"{incident}/comments", incident),
            ("/me/password", "/me"), ("/on-call/feed", "/on-call"), ("/desk/undo/abc", "/desk"), ("/sign-out", "/desk"),
        })
        {
            await visitor.Open(address);
            (visitor.Status, visitor.Place).ShouldBe((HttpStatusCode.OK, page), address);
        }

        await visitor.Open("/people/PER-99999/invite");
        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        using var program = await office.House.Program(office.AgentPerson);
        (await program.Get($"{incident}/comments")).Status.ShouldBe(405);
    }

    [Theory, Stores]
    public async Task Whoever_asks_for_an_address_of_programs_is_told_what_it_takes_signed_in_or_not(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var reader = await house.SignedIn("Grit", StandardRole.Administrator);
        using var stranger = house.Visitor();

        foreach (var visitor in new[] { reader, stranger })
        {
            foreach (var address in (string[])["/pagerduty/v2/enqueue", "/pagerduty/v2/change/enqueue", "/cdevents"])
            {
                var page = await visitor.Open(address);
                (visitor.Status, visitor.Place).ShouldBe((HttpStatusCode.MethodNotAllowed, address));
                page.Body!.TextContent.ShouldContain("takes POST only");
            }
        }

        using var browser = new HttpClient { BaseAddress = house.Address };
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        (await browser.GetAsync("/pagerduty/v2/enqueue")).Content.Headers.Allow.ShouldBe(["POST"]);
        await stranger.Open("/me/password");
        stranger.Place.ShouldBe("/sign-in?returnUrl=%2Fme");
    }
}
