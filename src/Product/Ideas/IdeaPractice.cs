using Microsoft.Extensions.DependencyInjection;
using Tandem.Interface;
using Tandem.Interface.Navigation;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Product.Ideas;

/// <summary>Ideas: what people wish for, how many want it, and what became of it.</summary>
public static class IdeaPractice
{
    public static Practice Practice { get; } = new Practice("Ideas")
        .Record(IdeaKind.Kind, IdeaStore.Map, IdeaKind.Resource)
        .Table<IdeaVote>(IdeaStore.MapVote)
        .Table<CustomerWeight>(IdeaStore.MapWeight)
        .Listens<IdeaShipped, OnIdeaShipped>()
        .Tells(IdeaKind.Kind, telling => telling
            .Answers(idea => idea.Author)
            .Answers<ShippingTold>(told => told.Person, "What you wished for is there", IdeaKind.Kind.ReadRight))
        .Allows(IdeaKind.VoteRight, "Vote for ideas")
        .Suits(StandardRole.Agent, GrantScope.Everywhere, "ideas.read", "ideas.create", "ideas.edit", "ideas.comment", "ideas.internal", "ideas.vote")
        .Suits(StandardRole.Member, GrantScope.Everywhere, "ideas.read", "ideas.create", "ideas.comment", "ideas.internal", "ideas.vote")
        .Suits(StandardRole.Manager, GrantScope.Everywhere, "ideas.*")
        .Suits(StandardRole.Requester, GrantScope.Everywhere, "ideas.read", "ideas.create", "ideas.comment", "ideas.vote")
        .Hangs(CustomerWeightAnswers.SubResource)
        .Uses(services => services
            .AddWords(typeof(IdeaPractice).Assembly)
            .AddScoped<IdeaPosts>()
            .AddDoor<FeedbackPanel>("incident.panels", 90)
            .AddDoor<SurveyFeedbackPanel>("survey.panels")
            .AddDoor<MailFeedbackPanel>("mail.panels")
            .AddDoor<CustomerWeightPanel>("organisation.panels")
            .AddDestination(new(Place.Portal, "Ideas", "/portal/ideas", "bulb", 60, IdeaKind.Kind.ReadRight)))
        .Explains("Idea", "What somebody wishes a product would do. Others vote for it, comment on it and follow it.")
        .Explains("Customer weight", "How much the votes of an organisation's people count.")
        .Shows("Ideas", "/ideas?state=new,considered,planned", "bulb", IdeaKind.Kind.InternalRight)
        .Answers(IdeaPosts.Map);
}
