using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;
using Tandem.Transition.ApprovalPolicies;
using Tandem.Transition.Pipelines;

namespace Tandem.Product.Treaties;

/// <summary>Treaties: how the error budget moves the rules of changes and the share of work that goes to reliability, agreed by both who own it.</summary>
public static class TreatyPractice
{
    public static Practice Practice { get; } = new Practice("Treaties")
        .Record(TreatyKind.Kind, TreatyStore.Map, TreatyKind.Resource)
        .Repeats<MoveStages>()
        .Hangs(ReplayAnswers.Resource)
        .Answers(TreatyPosts.Map)
        .Tells(TreatyKind.Kind, telling => telling
            .Gives(treaty => treaty.ProductOwner, "You are to sign it for the product")
            .Gives(treaty => treaty.OperationsOwner, "You are to sign it for its operation")
            .Calls<TreatySigned>("The other owner signed it")
            .Calls<TreatyEdited>("It was changed: read it before you sign")
            .Calls<TreatyPutInForce>("It is in force")
            .Calls<TreatyStageMoved>("The error budget moved it to another stage")
            .Calls<TreatyEnded>("It ended"))
        .Uses(services => services.AddScoped<ReadReplay>().AddScoped<TreatiesReached>().AddScoped<ReadReliability>().AddScoped<TreatyPosts>()
            .AddScoped<IStricterApproval, TreatyDemands>().AddScoped<IObstacleSource, TreatyObstacles>()
            .AddDoor<TreatySection>("product.main", 30).AddDoor<TreatyNotice>("change.new", 10).AddDoor<TreatyBanner>("change.top", 30).AddDoor<TreatyNotice>("roadmap.top", 10))
        .Allows(TreatyKind.SignRight, "Sign treaties in which one is named")
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "treaties.read", TreatyKind.SignRight)
        .Suits(StandardRole.Member, GrantScope.Everywhere, "treaties.read", "treaties.comment", TreatyKind.SignRight)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "treaties.*")
        .Explains("Treaty", "What the owners of a product and of its operation agree: at which error budget approval gets stricter, which share of the backlog goes to reliability, and when that loosens again.")
        .Explains("Stage of a treaty", "What holds while little of the error budget is left. It begins below one share of the budget and ends above a higher one, so that it does not flutter.")
        .Shows("Treaties", "/treaties?state=draft,signedByOne,inForce", "heart-handshake", TreatyKind.Kind.ReadRight);
}
