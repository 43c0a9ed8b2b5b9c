"""Every described record of the program, in the order of the areas."""

from __future__ import annotations

from planner_desktop.domain.administration.diary import Appointment
from planner_desktop.domain.administration.disposal import DisposalItem, DisposalList
from planner_desktop.domain.administration.keeping import BorrowSlip, RetentionClass, StorageItem
from planner_desktop.domain.administration.knowledge import (
    KnowledgeArticle,
    KnowledgeEdition,
    KnowledgeSharing,
)
from planner_desktop.domain.administration.letters import IncomingLetter, OutgoingLetter
from planner_desktop.domain.administration.meetings import (
    AgendaItem,
    Attendance,
    Meeting,
    MeetingSeries,
    Resolution,
    SeriesAgenda,
)
from planner_desktop.domain.administration.merging import LetterMerge, MergeRecipient
from planner_desktop.domain.administration.movements import LetterTemplate, Movement
from planner_desktop.domain.administration.orders import Announcement, Certificate, OrderEntry
from planner_desktop.domain.administration.posting import EnvelopeKind, LabelSheet
from planner_desktop.domain.administration.publicity import PublicityItem
from planner_desktop.domain.administration.registers import NumberBooking, RegisterYear
from planner_desktop.domain.administration.service import ServiceRequest
from planner_desktop.domain.information.class_plan.criteria import (
    ClassPlanYear,
    RoomRule,
    TeacherBand,
    TeacherRatio,
)
from planner_desktop.domain.information.class_plan.places import (
    ProjectionOverride,
    RoadDistance,
    ServiceVillage,
)
from planner_desktop.domain.information.class_plan.plans import ClassPlan, ClassPlanLine, ClassPlanStep
from planner_desktop.domain.information.count_days import CountDay
from planner_desktop.domain.information.counts import CountSheet, PupilCount, TestEdition, TestResult
from planner_desktop.domain.information.forms import DataField, DataForm, DataRule
from planner_desktop.domain.information.ict.equipment import Equipment, EquipmentCheck, EquipmentLife
from planner_desktop.domain.information.ict.incidents import IctIncident
from planner_desktop.domain.information.ict.needs import IctNeed
from planner_desktop.domain.information.ict.networks import NetworkCircuit, NetworkDevice
from planner_desktop.domain.information.ict.plans import (
    IctPlan,
    IctPlanChapter,
    IctPlanIndicator,
    IctPlanProject,
)
from planner_desktop.domain.information.ict.prices import PriceItem
from planner_desktop.domain.information.ict.repairs import RepairEvent, RepairStandard, RepairTicket
from planner_desktop.domain.information.ict.specs import SpecSheet
from planner_desktop.domain.information.ict.standards import IctStandard
from planner_desktop.domain.information.ict.systems import IctSystem, SystemPhase
from planner_desktop.domain.information.ict.web import DisclosureItem, WebUpdate
from planner_desktop.domain.information.risk.register import Risk, RiskAssessment, RiskTask
from planner_desktop.domain.information.risk.scales import RiskBand, RiskScale
from planner_desktop.domain.information.rounds import (
    DataRemark,
    DataRound,
    FollowUp,
    LockException,
    Submission,
    SubmittedValue,
)
from planner_desktop.domain.information.schools import School, SchoolState
from planner_desktop.domain.information.sizes import SizeBand
from planner_desktop.domain.office.duties import (
    Absence,
    Duty,
    DutyOrder,
    DutyPerson,
    Holding,
)
from planner_desktop.domain.office.people import Agency, OfficeProfile, Person, WorkGroup
from planner_desktop.domain.office.settings import ChoiceEntry, SavedFilter, Setting
from planner_desktop.domain.office.work import Law, WorkItem, WorkStep
from planner_desktop.domain.office.year import Holiday, Task, WorkReport, YearlyDate
from planner_desktop.domain.planning.cases.province import (
    ProvinceCommittee,
    ProvinceMember,
    ProvinceProject,
    ProvinceSubmission,
)
from planner_desktop.domain.planning.cases.rates import SubsidyRate
from planner_desktop.domain.planning.cases.school_cases import CaseItem, CaseRule, SchoolCase
from planner_desktop.domain.planning.cases.school_plans import SchoolPlan
from planner_desktop.domain.planning.cases.school_projects import SchoolProject
from planner_desktop.domain.planning.cases.templates import CaseTemplate
from planner_desktop.domain.planning.consent import Approval, ApprovalRule, Hearing, Publication
from planner_desktop.domain.planning.development.environment import SwotFactor, TowsOption
from planner_desktop.domain.planning.development.plans import DevelopmentPlan, PlanReview, PlanStatement
from planner_desktop.domain.planning.development.strategies import (
    IndicativeMoney,
    IndicativeProject,
    Indicator,
    IndicatorYear,
    MediumTarget,
    Strategy,
)
from planner_desktop.domain.planning.kept import KeptContent
from planner_desktop.domain.planning.policy.frameworks import PolicyAnalysis, PolicyFramework, PolicyItem
from planner_desktop.domain.planning.policy.office_policy import OfficePolicy, PolicyTarget
from planner_desktop.domain.planning.projects.activities import Activity, ActivityMonth, BudgetLine
from planner_desktop.domain.planning.projects.editions import EditionEntry, PlanEdition
from planner_desktop.domain.planning.projects.particulars import ProjectIndicator, ProjectRisk
from planner_desktop.domain.planning.projects.projects import Project, ProjectMove
from planner_desktop.domain.planning.tree.nodes import Alignment, PlanNode
from planner_desktop.domain.records import Record
from planner_desktop.domain.relations import Relation

RECORDS: tuple[type[Record], ...] = (
    IncomingLetter,
    OutgoingLetter,
    OrderEntry,
    Announcement,
    Certificate,
    RegisterYear,
    NumberBooking,
    Movement,
    LetterTemplate,
    StorageItem,
    BorrowSlip,
    DisposalList,
    DisposalItem,
    RetentionClass,
    LetterMerge,
    MergeRecipient,
    LabelSheet,
    EnvelopeKind,
    ServiceRequest,
    PublicityItem,
    MeetingSeries,
    SeriesAgenda,
    Meeting,
    AgendaItem,
    Attendance,
    Resolution,
    KnowledgeArticle,
    KnowledgeEdition,
    KnowledgeSharing,
    Appointment,
    School,
    SchoolState,
    SizeBand,
    CountSheet,
    PupilCount,
    TestResult,
    RoomRule,
    TeacherBand,
    TeacherRatio,
    ClassPlanYear,
    RoadDistance,
    ServiceVillage,
    ProjectionOverride,
    ClassPlan,
    ClassPlanLine,
    ClassPlanStep,
    TestEdition,
    CountDay,
    DataForm,
    DataField,
    DataRule,
    DataRound,
    Submission,
    SubmittedValue,
    LockException,
    DataRemark,
    FollowUp,
    IctSystem,
    SystemPhase,
    NetworkCircuit,
    NetworkDevice,
    IctIncident,
    Risk,
    RiskAssessment,
    RiskTask,
    RiskScale,
    RiskBand,
    WebUpdate,
    DisclosureItem,
    IctStandard,
    IctPlan,
    IctPlanChapter,
    IctPlanIndicator,
    IctPlanProject,
    PriceItem,
    IctNeed,
    SpecSheet,
    Equipment,
    EquipmentLife,
    EquipmentCheck,
    RepairTicket,
    RepairEvent,
    RepairStandard,
    PolicyFramework,
    PolicyItem,
    PolicyAnalysis,
    OfficePolicy,
    PolicyTarget,
    PlanNode,
    Alignment,
    DevelopmentPlan,
    PlanReview,
    PlanStatement,
    SwotFactor,
    TowsOption,
    Strategy,
    Indicator,
    IndicatorYear,
    IndicativeProject,
    IndicativeMoney,
    MediumTarget,
    ApprovalRule,
    Hearing,
    Approval,
    Publication,
    Project,
    ProjectMove,
    Activity,
    ActivityMonth,
    BudgetLine,
    ProjectIndicator,
    ProjectRisk,
    PlanEdition,
    EditionEntry,
    KeptContent,
    SchoolCase,
    CaseItem,
    CaseRule,
    SubsidyRate,
    SchoolPlan,
    SchoolProject,
    CaseTemplate,
    ProvinceCommittee,
    ProvinceMember,
    ProvinceProject,
    ProvinceSubmission,
    OfficeProfile,
    WorkGroup,
    Person,
    Holding,
    Absence,
    Agency,
    Law,
    WorkItem,
    WorkStep,
    DutyOrder,
    DutyPerson,
    Duty,
    YearlyDate,
    Task,
    WorkReport,
    Holiday,
    ChoiceEntry,
    Setting,
    SavedFilter,
    Relation,
)
