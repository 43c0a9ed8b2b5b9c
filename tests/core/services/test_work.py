"""The catalogue of work in a file: loaded, copied, reordered, checked, undone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner_desktop.domain.office.people import WorkGroup
from planner_desktop.domain.office.work import Law, WorkItem, WorkStep
from planner_desktop.domain.queries import Query
from planner_desktop.domain.records import values
from planner_desktop.errors import UserError
from planner_desktop.services import history, records, work
from planner_desktop.services.file import OfficeFile

YEAR = 2570
ITEMS, STEPS = 36, 207


@pytest.fixture
def loaded(office: OfficeFile) -> OfficeFile:
    """A file with the shipped catalogue."""
    work.found(office, YEAR)
    return office


def held(file: OfficeFile, year: int = YEAR) -> list[work.ItemOfWork]:
    return [one for group in work.tree(file, year) for one in group.items]


def an_item(file: OfficeFile, number: str) -> work.ItemOfWork:
    return next(one for one in held(file) if one.item.number == number)


def gists(one: work.ItemOfWork) -> list[str]:
    return [step.gist for step in one.steps]


def test_loading_is_one_step_of_work(office: OfficeFile) -> None:
    assert work.found(office, YEAR) == ITEMS
    assert records.count(office, Query("work_step")) == STEPS
    assert len(office.undoable) == 1
    history.undo(office)
    for name in ("work_item", "work_step", "law", "work_group"):
        assert records.count(office, Query(name)) == 0, name
    history.redo(office)
    assert records.count(office, Query("work_step")) == STEPS


def test_loading_again_adds_nothing_and_overwrites_nothing(loaded: OfficeFile) -> None:
    one = an_item(loaded, "1.1").item
    records.save(loaded, replace(one, name="งานสารบรรณของเรา"))
    assert work.found(loaded, YEAR) == 0
    assert an_item(loaded, "1.1").item.name == "งานสารบรรณของเรา"
    assert records.count(loaded, Query("work_item")) == ITEMS
    assert records.count(loaded, Query("work_group")) == 6


def test_items_go_to_the_office_s_own_groups(office: OfficeFile) -> None:
    mine = records.save(office, WorkGroup(order=1, name="กลุ่มงานติดตามประเมินผลและรายงาน"))
    closed = records.save(office, WorkGroup(order=2, name="กลุ่มงานข้อมูลสารสนเทศ", active=False))
    work.found(office, YEAR)
    assert an_item(office, "5.3").item.work_group == mine.id
    assert an_item(office, "2.1").item.work_group == closed.id
    assert not an_item(office, "2.1").item.active
    assert records.count(office, Query("work_group")) == 6


def test_the_tree_stands_in_the_order_of_numbers(loaded: OfficeFile) -> None:
    groups = work.tree(loaded, YEAR)
    assert [group.group.order for group in groups if group.group] == [1, 2, 3, 4, 5, 6]
    numbers = [one.item.number for one in groups[3].items]
    assert numbers == ["4.1", "4.1.2", "4.2.1", "4.2.2", "4.2.3", "4.3.1", "4.3.2", "4.4"]
    assert [step.order for step in an_item(loaded, "3.2").steps] == list(range(1, 11))


def test_a_new_year_copies_the_last(loaded: OfficeFile) -> None:
    records.save(loaded, replace(an_item(loaded, "1.1").item, name="งานสารบรรณของเรา", active=False))
    assert work.copy_year(loaded, YEAR, YEAR + 1) == ITEMS
    assert work.years(loaded) == (YEAR + 1, YEAR)
    for old, new in zip(held(loaded), held(loaded, YEAR + 1), strict=True):
        assert old.item.id != new.item.id
        assert values(replace(old.item, fiscal_year=YEAR + 1)) == values(new.item)
        assert gists(old) == gists(new)
    history.undo(loaded)
    assert work.years(loaded) == (YEAR,)


def test_copying_nothing_is_refused(loaded: OfficeFile) -> None:
    with pytest.raises(UserError):
        work.copy_year(loaded, YEAR + 5, YEAR + 6)
    with pytest.raises(UserError):
        work.copy_year(loaded, YEAR, YEAR)


def test_moving_a_step_keeps_loops_on_the_same_step(loaded: OfficeFile) -> None:
    before = an_item(loaded, "4.1")
    assert before.steps[3].returns_to == 3
    assert work.move(loaded, before.steps[2].id, -1)
    after = an_item(loaded, "4.1")
    assert gists(after)[1:3] == [before.steps[2].gist, before.steps[1].gist]
    assert after.steps[3].returns_to == 2
    history.undo(loaded)
    assert gists(an_item(loaded, "4.1")) == gists(before)


def test_a_loop_never_comes_to_point_forward(loaded: OfficeFile) -> None:
    decision = an_item(loaded, "4.1").steps[3]
    assert work.move(loaded, decision.id, -1)
    assert an_item(loaded, "4.1").steps[2].returns_to is None


def test_the_ends_of_the_list_do_not_move(loaded: OfficeFile) -> None:
    steps = an_item(loaded, "1.1").steps
    assert not work.move(loaded, steps[0].id, -1)
    assert not work.move(loaded, steps[-1].id, 1)


def test_removing_closes_the_gap(loaded: OfficeFile) -> None:
    one = an_item(loaded, "4.1")
    work.remove_step(loaded, one.steps[0].id)
    after = an_item(loaded, "4.1")
    assert gists(after) == gists(one)[1:]
    assert [step.order for step in after.steps] == [1, 2, 3, 4, 5]
    assert after.steps[2].returns_to == 2


def test_a_step_others_return_to_stays(loaded: OfficeFile) -> None:
    one = an_item(loaded, "4.1")
    with pytest.raises(UserError):
        work.remove_step(loaded, one.steps[2].id)
    assert gists(an_item(loaded, "4.1")) == gists(one)


def test_the_shipped_catalogue_wants_nothing(loaded: OfficeFile) -> None:
    assert work.remarks(loaded, YEAR) == ()


def test_remarks_name_the_record(loaded: OfficeFile) -> None:
    group = records.every(loaded, WorkGroup)[0].id
    bare = records.save(loaded, WorkItem(fiscal_year=YEAR, number="1.9", name="งานใหม่", work_group=group))
    repealed = next(law for law in records.every(loaded, Law) if law.repealed_by)
    citing = records.save(loaded, replace(an_item(loaded, "1.2").item, laws=(repealed.id,)))
    idle = records.save(loaded, replace(an_item(loaded, "1.3").steps[0], role=""))
    open_step = records.save(loaded, replace(an_item(loaded, "3.1").steps[5], approver=""))
    found = {(one.record_name, one.record) for one in work.remarks(loaded, YEAR)}
    assert found == {
        ("work_item", bare.id),
        ("work_item", citing.id),
        ("work_step", idle.id),
        ("work_step", open_step.id),
    }


def test_a_new_step_stands_last(loaded: OfficeFile) -> None:
    item = an_item(loaded, "1.4").item
    records.save(loaded, replace(work.draft_step(loaded, item.id), gist="ตรวจซ้ำ"))
    assert gists(an_item(loaded, "1.4"))[-1] == "ตรวจซ้ำ"
    assert isinstance(an_item(loaded, "1.4").steps[-1], WorkStep)


def test_a_work_group_switched_off_takes_its_items_out_of_use(loaded: OfficeFile) -> None:
    group = next(one for one in records.every(loaded, WorkGroup) if one.name == "กลุ่มงานข้อมูลสารสนเทศ")
    records.save(loaded, replace(group, active=False))
    used = [one for group in work.tree(loaded, YEAR, active_only=True) for one in group.items]
    assert [one.item.number for one in used if one.item.number.startswith("2.")] == []
    assert len(held(loaded)) == ITEMS  # still there to be seen and switched on again
    records.save(loaded, replace(records.get(loaded, WorkGroup, group.id), active=True))
    assert work.tree(loaded, YEAR, active_only=True)[1].items[0].item.number == "2.1"


def test_approving_bodies_are_of_their_year(loaded: OfficeFile) -> None:
    """What one year changes stands in no other, and the next year begins with it."""
    work.copy_year(loaded, YEAR, YEAR + 1)
    step = next(one for one in held(loaded, YEAR + 1) if one.item.number == "3.3").steps[4]
    assert step.approver == "area_committee"
    records.save(loaded, replace(step, approver="province_committee"))
    assert an_item(loaded, "3.3").steps[4].approver == "area_committee"
    work.copy_year(loaded, YEAR + 1, YEAR + 2)
    newest = next(one for one in held(loaded, YEAR + 2) if one.item.number == "3.3")
    assert newest.steps[4].approver == "province_committee"
