using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tandem.Design.Outages;
using Tandem.Design.ServiceObjectives;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Product.Products;
using Tandem.Product.Treaties;
using Tandem.Strategy.Portfolio;
using Tandem.Tests.Operation;
using Tandem.Tests.People;
using Tandem.Tests.Setting;
using Tandem.Tests.Transition.Changes;
using Tandem.Tests.Workshop;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Approvals;
using Tandem.Transition.Changes;

namespace Tandem.Tests.Product.Treaties;

/// <summary>A treaty holds once both have signed the same, and then the budget moves it; see <see cref="DraftTreaty"/>, <see cref="SignTreaty"/>, <see cref="TakeSignatureBack"/>, <see cref="EditTreaty"/> and <see cref="EndTreaty"/>.</summary>
public sealed class TreatyTests(Houses houses) : IClassFixture<Houses>
{
    private const string Treaties = "/api/v1/treaties";

    [Theory, Stores]
    public async Task It_is_in_force_once_both_signed_the_same_edition_and_not_before(DatabaseKind store)
    {
        var house = await houses.On(store);
        var pact = await Pact(house);
        using var owner = await house.Program(pact.Owner);
        using var keeper = await house.Program(pact.Keeper);
        using var other = await house.Program(pact.Office.AgentPerson);

        var (product, objective) = (ProductKind.Kind.NumberOf(pact.Product), ObjectiveKind.Kind.NumberOf(pact.Objective));
        (await owner.Send("POST", Treaties, new JsonObject { ["title"] = "Pact", ["product"] = product, ["serviceObjectives"] = new JsonArray(objective), ["stages"] = new JsonArray() })).ErrorsAbout.ShouldBe(["stages"]);
        (await owner.Send("POST", Treaties, new JsonObject { ["title"] = "Pact", ["product"] = product, ["serviceObjectives"] = new JsonArray(objective), ["stages"] = Stages(0.5, 0.4) })).ErrorsAbout.ShouldBe(["stages"]);
        var refused = await owner.Send("POST", Treaties, new JsonObject { ["title"] = "Pact", ["product"] = product, ["serviceObjectives"] = new JsonArray(objective), ["stages"] = Stages(50, 70) });
        refused.Json["errors"]!["stages"]![0]!.ToString().ShouldBe("Stage 1 begins below -100 % of the budget (overspent by a whole one) to 100 % (all of it); programs say -1 to 1.");
        (await other.Send("POST", Treaties, new JsonObject { ["title"] = "Pact" })).Status.ShouldBe(403);
        var made = await owner.Send("POST", Treaties, new JsonObject { ["title"] = "Pact", ["product"] = product, ["serviceObjectives"] = new JsonArray(objective), ["stages"] = Stages(0.5, 0.7) });
        made.Status.ShouldBe(201, made.Text);
        var path = made.Headers.Location!.ToString();
        (made.Json["state"]!.ToString(), made.Json["edition"]!.GetValue<int>(), made.Json["stages"]![0]!["approval"]!.ToString(), made.Json["operationsOwner"] is null).ShouldBe(("draft", 1, "board", false));

        (await other.Send("POST", path + "/signatures", new JsonObject())).ErrorsAbout.ShouldBe(["productOwner"]);
        (await owner.Send("POST", path + "/moves", new JsonObject { ["to"] = "inForce" })).Status.ShouldBe(409);
        (await owner.Send("POST", path + "/moves", new JsonObject { ["to"] = "signedByOne" })).Json["state"]!.ToString().ShouldBe("signedByOne");
        (await owner.Send("POST", path + "/signatures", new JsonObject())).ErrorsAbout.ShouldBe(["edition"]);
        // What was signed stays an edition of its own: changed, nobody has signed it.
        var changed = await owner.Send("PATCH", path, new JsonObject { ["stages"] = Stages(0.6, 0.8) }, ("If-Match", "*"));
        (changed.Json["state"]!.ToString(), changed.Json["edition"]!.GetValue<int>()).ShouldBe(("draft", 2), changed.Text);
        (await keeper.Send("POST", path + "/signatures", new JsonObject { ["edition"] = 1 })).ErrorsAbout.ShouldBe(["edition"]);
        (await keeper.Send("POST", path + "/signatures", new JsonObject { ["edition"] = 2 })).Status.ShouldBeLessThan(300);
        (await owner.Get(path)).Json["state"]!.ToString().ShouldBe("signedByOne");
        (await keeper.Send("POST", path + "/signature-removals", new JsonObject())).Status.ShouldBeLessThan(300);
        (await owner.Get(path)).Json["state"]!.ToString().ShouldBe("draft");
        await keeper.Send("POST", path + "/signatures", new JsonObject());
        (await owner.Send("POST", path + "/moves", new JsonObject { ["to"] = "inForce" })).Json["state"]!.ToString().ShouldBe("inForce");

        // What is in force stays so while the next is written, until both have signed it.
        var next = await keeper.Get(path);
        next = await owner.Send("PATCH", path, new JsonObject { ["stages"] = Stages(0.2, 0.3) }, ("If-Match", "*"));
        (next.Json["state"]!.ToString(), next.Json["edition"]!.GetValue<int>(), next.Json["nextEdition"]!.GetValue<int>(), next.Json["stages"]![0]!["budgetBelow"]!.GetValue<double>()).ShouldBe(("inForce", 2, 3, 0.6));
        await owner.Send("POST", path + "/signatures", new JsonObject());
        (await owner.Get(path)).Json["edition"]!.GetValue<int>().ShouldBe(2);
        await keeper.Send("POST", path + "/signatures", new JsonObject());
        next = await owner.Get(path);
        (next.Json["edition"]!.GetValue<int>(), next.Json["nextEdition"], next.Json["stages"]![0]!["budgetBelow"]!.GetValue<double>()).ShouldBe((3, null, 0.2));
        (await owner.Send("PATCH", path, new JsonObject { ["operationsOwner"] = pact.Owner.UserName }, ("If-Match", "*"))).Status.ShouldBeOneOf(403, 422);
        (await owner.Send("POST", path + "/moves", new JsonObject { ["to"] = "ended" })).ErrorsAbout.ShouldBe(["reason"]);
        (await owner.Send("POST", path + "/moves", new JsonObject { ["to"] = "ended", ["reason"] = "The product goes" })).Json["state"]!.ToString().ShouldBe("ended");
        (await owner.Send("PATCH", path, new JsonObject { ["title"] = "Again" }, ("If-Match", "*"))).Status.ShouldBe(422);
    }

    [Theory, Stores]
    public async Task The_budget_moves_it_both_are_told_and_changes_are_approved_more_strictly_until_it_recovers(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var pact = await Pact(house);
        var treaty = await InForce(house, pact, new(0.5, ApprovalDemand.Board, 0.4, 0.7), new(0, ApprovalDemand.EmergenciesOnly, 0.8, 0.2));
        var allowed = await Raised(house, pact, house.Clock.GetUtcNow().AddMinutes(10));
        await house.Do((AskForApproval ask) => ask.Run(new(allowed.Id), pact.Office.Agent));
        var asked = await house.Read(all => all.Approvals.SingleAsync(approval => approval.SubjectKey == allowed.Id.Value));
        await house.Do((GiveApproval give) => give.Run(new(asked.Id), pact.ByKeeper));
        var outage = await house.Do((RecordOutage record) => record.Run(new("Line is cut", pact.Service.Id), pact.Office.Agent));
        await Pass(house, TimeSpan.FromMinutes(30));
        await house.Settled();

        var now = await Now(house, treaty);
        (now.Stage, now.BudgetThen!.Value < 0.5).ShouldBe((1, true));
        var fact = await house.Read(all => all.Facts.SingleAsync(each => each.Record == treaty.Id.Value && each.Name == nameof(TreatyStageMoved)));
        (fact.As<TreatyStageMoved>().To, fact.As<TreatyStageMoved>().Reason.Contains(ObjectiveKind.Kind.NumberOf(pact.Objective), StringComparison.Ordinal)).ShouldBe((1, true));
        var told = await house.Read(all => all.Set<Notice>().Where(notice => notice.Record == treaty.Id.Value && notice.Words == "The error budget moved it to another stage").Select(notice => notice.Person).ToListAsync());
        told.Order().ShouldBe(new[] { pact.Owner.Id.Value, pact.Keeper.Id.Value }.Order());

        // The board decides too, and the form and the page of the change say why.
        var change = await Raise(house, pact);
        await house.Do((AskForApproval ask) => ask.Run(new(change.Id), pact.Office.Agent));
        var round = await house.Read(all => all.Set<ApprovalRound>().SingleAsync(each => each.Subject == change.Id.Value));
        round.Stages.Select(stage => stage.Title).ShouldBe(["Service owner", $"Change advisory board ({TreatyKind.Kind.NumberOf(treaty)})"]);
        await house.Let(pact.Owner);
        using var visitor = await house.SignedIn(pact.Owner);
        (await visitor.Open("/changes/new")).Body!.TextContent.ShouldContain("The change advisory board decides too");
        (await visitor.Open(ChangeKind.Kind.PathOf(change))).Body!.TextContent.ShouldContain(treaty.Title);
        (await visitor.Open(ProductKind.Kind.PathOf(pact.Product))).Body!.TextContent.ShouldContain("40 % of what is built goes to reliability");
        var page = (await visitor.Open(TreatyKind.Kind.PathOf(treaty))).Body!.TextContent;
        page.ShouldContain("less than 50");
        (await Gate(house, pact)).ShouldSatisfyAllConditions(answer => answer["decision"]!.ToString().ShouldBe("allow"), answer => answer.ToString().ShouldContain("To be known: approval is stricter"));

        // Overspent, only emergencies pass.
        await Pass(house, TimeSpan.FromMinutes(40));
        (await Now(house, treaty)).Stage.ShouldBe(2);
        var late = await Raise(house, pact);
        (await Should.ThrowAsync<Refused>(() => house.Do((AskForApproval ask) => ask.Run(new(late.Id), pact.Office.Agent)))).Message.ShouldContain("Only emergencies");
        var room = await Workroom.In(house);
        var standard = await room.Raise(new(Type: ChangeType.Standard, Service: pact.Service.Id));
        (await Should.ThrowAsync<Refused>(() => room.Do<ScheduleChange, ScheduleChange.Request>(new(standard.Id)))).Message.ShouldContain("Only emergencies");
        var emergency = await room.Raise(new(Type: ChangeType.Emergency, Service: pact.Service.Id));
        await room.Do<AskForApproval, AskForApproval.Request>(new(emergency.Id));
        (await house.Read(all => all.Set<ApprovalRound>().SingleAsync(each => each.Subject == emergency.Id.Value))).Stages.Select(stage => stage.Title).ShouldBe(["Change managers"]);
        (await Gate(house, pact))["reasons"]!.AsArray().Select(reason => reason!.ToString()).ShouldContain(reason => reason.Contains("only emergencies are let through", StringComparison.Ordinal));
        (await Gate(house, pact))["decision"]!.ToString().ShouldBe("refuse");

        // It loosens by itself once the outage leaves the window.
        await house.Do((EndOutage end) => end.Run(new(outage.Id), pact.Office.Agent));
        await Pass(house, TimeSpan.FromDays(31));
        (await Now(house, treaty)).Stage.ShouldBe(0);
        await house.Do((AskForApproval ask) => ask.Run(new(late.Id), pact.Office.Agent)).ShouldThrowAsync<Refused>();
        var free = await Raise(house, pact);
        await house.Do((AskForApproval ask) => ask.Run(new(free.Id), pact.Office.Agent));
        (await house.Read(all => all.Set<ApprovalRound>().SingleAsync(each => each.Subject == free.Id.Value))).Stages.Count.ShouldBe(1);
    }

    [Theory, Stores]
    public async Task A_draft_is_tried_on_the_past_year_before_anybody_signs_and_is_written_in_a_form(DatabaseKind store)
    {
        var house = await houses.On(store);
        var pact = await Pact(house);
        var now = house.Clock.GetUtcNow();
        await house.Do((RecordOutage record) => record.Run(new("Old", pact.Service.Id, now.AddDays(-100), now.AddDays(-100).AddMinutes(35)), Census.Tandem));
        await house.Let(pact.Owner);
        using var visitor = await house.SignedIn(pact.Owner);

        await visitor.Open($"/treaties/new?product={ProductKind.Kind.NumberOf(pact.Product)}");
        (visitor.Page.QuerySelector("input[name=serviceObjectives]")!.GetAttribute("value"), visitor.Page.QuerySelector("input[name=below0]")!.GetAttribute("value")).ShouldBe((ObjectiveKind.Kind.NumberOf(pact.Objective), "50"));
        await visitor.Submit("#form-treaty", ("title", "Tried first"), ("approval0", "board"), ("share0", "40"), ("above0", "30"), ("below1", ""), ("below2", ""));
        var complaint = visitor.Page.QuerySelector(".alert-danger a")!;
        complaint.TextContent.ShouldContain("Stage 1 ends above");
        visitor.Page.QuerySelector(complaint.GetAttribute("href")!)!.QuerySelector("input[name=above0]").ShouldNotBeNull("the complaint leads to the stages");
        await visitor.Submit("#form-treaty", ("above0", "70"));
        visitor.Place.ShouldStartWith("/treaties/TRT-");
        var path = visitor.Place;
        await visitor.Press("Try it on the past year");
        var rows = visitor.Page.QuerySelectorAll("section[aria-labelledby='card-what-would-have-moved'] tbody tr");
        rows.Length.ShouldBe(2, visitor.Page.Body!.TextContent);

        using var program = await house.Program(pact.Owner);
        var replay = (await program.Get($"/api/v1{path}/replay")).Json;
        var movements = replay["movements"]!.AsArray();
        movements.Select(move => (move!["from"]!.GetValue<int>(), move["to"]!.GetValue<int>())).ShouldBe([(0, 1), (1, 0)]);
        movements[0]!["at"]!.GetValue<DateTimeOffset>().ShouldBe(now.AddDays(-100), TimeSpan.FromHours(2));
        movements[1]!["at"]!.GetValue<DateTimeOffset>().ShouldBe(now.AddDays(-70), TimeSpan.FromHours(3));
        replay["days"]!.AsArray().Sum(days => days!.GetValue<double>()).ShouldBe(365, 1e-6);

        await visitor.Open(path);
        await visitor.Submit("#form-signatures");
        visitor.Page.Body!.TextContent.ShouldContain("Signed by one");
        visitor.Page.QuerySelector(".flash-message")!.TextContent.ShouldContain("Treaty signed: Edition 1");
        await visitor.Open(path + "/edit");
        await visitor.Submit("#form-treaty", ("title", "Tried and named"));
        visitor.Page.Body!.TextContent.ShouldContain("Tried and named");
        (await program.Get($"/api/v1{path}")).Json["state"]!.ToString().ShouldBe("signedByOne");
        visitor.Page.QuerySelector("a[data-key='e']").ShouldNotBeNull();
        await visitor.Open(path + "/edit");
        await visitor.Submit("#form-treaty", ("serviceObjectives", "SLO-99999"));
        visitor.Page.QuerySelector(".complaint")!.TextContent.ShouldContain("is no service objective");
        await program.Send("POST", $"/api/v1{path}/moves", new JsonObject { ["to"] = "ended", ["reason"] = "Only tried" });
        (await visitor.Open(path)).QuerySelector("a[data-key='e']").ShouldBeNull();
        await house.Do((EndTreaty end) => end.Run(new(new(Guid.CreateVersion7()), "x"), Census.Tandem)).ShouldThrowAsync<Missing>();
    }

    [Theory, Stores]
    public async Task It_is_about_objectives_of_what_delivers_its_product_and_of_no_other(DatabaseKind store)
    {
        var house = await houses.On(store);
        var (pact, other) = (await Pact(house), await Pact(house));
        using var owner = await house.Program(pact.Owner);
        JsonObject About(ServiceObjective objective) => new() { ["serviceObjectives"] = new JsonArray(ObjectiveKind.Kind.NumberOf(objective)) };
        JsonObject Draft(ServiceObjective objective) => new() { ["title"] = "Pact", ["product"] = ProductKind.Kind.NumberOf(pact.Product), ["serviceObjectives"] = new JsonArray(ObjectiveKind.Kind.NumberOf(objective)), ["stages"] = Stages(0.5, 0.7) };

        var refused = await owner.Send("POST", Treaties, Draft(other.Objective));
        refused.ErrorsAbout.ShouldBe(["serviceObjectives"], refused.Text);
        refused.Text.ShouldContain("a service of another product");
        var made = await owner.Send("POST", Treaties, Draft(pact.Objective));
        (await owner.Send("PATCH", made.Headers.Location!.ToString(), About(other.Objective), ("If-Match", "*"))).ErrorsAbout.ShouldBe(["serviceObjectives"]);

        // What every product stands on belongs to none of them.
        var shared = await house.Do((AddService add) => add.Run(new($"Sign-in {Guid.CreateVersion7():N}", Owner: pact.Keeper.Id), Census.Tandem));
        var common = await house.Do((DraftServiceObjective draft) => draft.Run(new("All can sign in", shared.Id, 99.9, Owner: pact.Keeper.Id), Census.Tandem));
        (await owner.Send("PATCH", made.Headers.Location!.ToString(), About(common), ("If-Match", "*"))).Status.ShouldBe(200);
    }

    /// <summary>Whose treaty it is, about what.</summary>
    internal sealed record Party(Office Office, Person Owner, Person Keeper, Actor ByOwner, Actor ByKeeper, Service Service, DigitalProduct Product, ServiceObjective Objective);

    internal static async Task<Party> Pact(House house)
    {
        var office = await Office.In(house);
        var keeper = await house.Enter("Kim", StandardRole.Manager);
        var service = await house.Do((AddService add) => add.Run(new($"Shop {Guid.CreateVersion7():N}", Owner: keeper.Id, Team: office.Network.Id), Census.Tandem));
        await house.Do((MoveService move) => move.Run(new(service.Id, ServiceLife.Live), Census.Tandem));
        var product = await house.Do((AddProduct add) => add.Run(new($"Shop {Guid.CreateVersion7():N}", Owner: office.ManagerPerson.Id, Services: [service.Id]), Census.Tandem));
        var objective = await house.Do((DraftServiceObjective draft) => draft.Run(new("There", service.Id, 99.9, Owner: keeper.Id), Census.Tandem));
        await house.Do((MoveServiceObjective move) => move.Run(new(objective.Id, Tandem.Design.ServiceObjectives.ObjectiveLife.InForce), Census.Tandem));
        return new(office, office.ManagerPerson, keeper, office.Manager, await house.ActorOf(keeper), service, product, objective);
    }

    internal static async Task<Treaty> InForce(House house, Party pact, params TreatyStage[] stages)
    {
        var treaty = await house.Do((DraftTreaty draft) => draft.Run(new("Budget pact", pact.Product.Id, [pact.Objective.Id], Stages: stages), pact.ByOwner));
        await house.Do((SignTreaty sign) => sign.Run(new(treaty.Id, 1), pact.ByOwner));
        await house.Do((SignTreaty sign) => sign.Run(new(treaty.Id, 1), pact.ByKeeper));
        return treaty;
    }

    /// <summary>Time passes, the budgets are measured and the treaties look at them.</summary>
    internal static async Task Pass(House house, TimeSpan time)
    {
        house.Clock.Move(time);
        await house.Do((MeasureBudgets measure) => measure.Run(CancellationToken.None));
        await house.Do((MoveStages move) => move.Run(CancellationToken.None));
    }

    private static Task<Change> Raise(House house, Party pact) => Raised(house, pact, house.Clock.GetUtcNow().AddDays(3));

    private static async Task<Change> Raised(House house, Party pact, DateTimeOffset start)
    {
        var change = await house.Do((RaiseChange raise) => raise.Run(new("New index", Description: "An index", Service: pact.Service.Id, PlannedStart: start, PlannedEnd: start.AddHours(3), ImplementationPlan: "Make it", TestPlan: "Look", BackOutPlan: "Drop it"), pact.Office.Agent));
        await house.Do((SubmitChange submit) => submit.Run(new(change.Id), pact.Office.Agent));
        return change;
    }

    private static async Task<JsonNode> Gate(House house, Party pact)
    {
        using var program = await house.Program(pact.Owner);
        return (await program.Send("POST", "/api/v1/changes/gate", new JsonObject { ["service"] = ServiceKind.Kind.NumberOf(pact.Service) })).Json;
    }

    private static Task<Treaty> Now(House house, Treaty treaty) => house.Read(all => all.Treaties.AsNoTracking().SingleAsync(each => each.Id == treaty.Id));

    private static JsonArray Stages(double below, double above) => [new JsonObject { ["budgetBelow"] = below, ["approval"] = "board", ["reliabilityShare"] = 0.4, ["loosensAbove"] = above }];
}
