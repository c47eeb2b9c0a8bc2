using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Rooms;

namespace Tandem.Kernel.Views;

/// <summary>Filters, orders and columns that people keep under a name.</summary>
public static class ViewPractice
{
    /// <summary>To share a view: with one's own teams, or with everybody where it reaches everywhere.</summary>
    public const string Right = "views.share";

    internal static Practice Practice { get; } = new Practice("Saved views")
        .Table<SavedView>(view =>
        {
            view.ToTable("views");
            view.HasKey(each => each.Id);
            view.Ignore(each => each.About);
            view.Property(each => each.SharedWith).HasConversion<string>();
            view.Property(each => each.Version).IsConcurrencyToken();
            view.HasIndex(each => new { each.Of, each.Owner });
            view.HasIndex(each => new { each.Of, each.SharedWith });
        })
        .Table<ViewChoice>(choice =>
        {
            choice.ToTable("view_choices");
            choice.HasKey(each => new { each.Person, each.Of });
            choice.HasIndex(each => each.View);
        })
        .Allows(Right, "Share saved views with one's teams, or with everybody")
        .Suits(StandardRole.Agent, GrantScope.Own, Right)
        .Suits(StandardRole.Member, GrantScope.Own, Right)
        .Suits(StandardRole.Manager, GrantScope.Everywhere, Right)
        .Uses(services => services.AddScoped<ViewQuery>().AddScoped<SavedViews>())
        .Answers(ViewAnswers.Map);
}
